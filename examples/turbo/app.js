// Turbo adds every script to the head that differs from those that are there. One that has run has another type than its
// mark in the next page, and would run again. So it is added here, where it is added once.
const statistics = document.createElement('script');
statistics.type = 'text/plain';
statistics.dataset.saySo = 'analytics';
statistics.src = document.documentElement.dataset.statistics;
document.head.append(statistics);
