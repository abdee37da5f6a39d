<?php $title = 'Privacy notice'; require __DIR__ . '/header.php'; ?>
<say-so-notice src="/notice.json" toolbar><a href="/notice.json">Read our notice</a></say-so-notice>
<?php require __DIR__ . '/footer.php';
