/** Starts to count the main thread's own time: what waits, or what other programs do, does not count. */
export const countCpu = (tab) => tab.send('Performance.enable', { timeDomain: 'threadTicks' });

/** The time that the main thread has worked since, in ms. Not to be trusted in a page that is slowed down. */
export async function cpuTime(tab) {
  const { metrics } = await tab.send('Performance.getMetrics');
  return metrics.find(({ name }) => name === 'TaskDuration').value * 1_000;
}

/** What is alive after a collection of garbage, in KiB. */
export async function heapSize(tab) {
  await tab.send('HeapProfiler.collectGarbage');
  return (await tab.send('Runtime.getHeapUsage')).usedSize / 1_024;
}

/** Scripts that are held count for nothing: widgets hold them in different ways. */
const UNCOUNTED = new Set(['SCRIPT', 'TEMPLATE']);

/** The elements of the page, those in shadow roots too. */
export async function countElements(tab) {
  const { root } = await tab.send('DOM.getDocument', { depth: -1, pierce: true });
  const count = ({ nodeName, nodeType, children = [], shadowRoots = [] }) => {
    if (UNCOUNTED.has(nodeName)) return 0;
    const own = shadowRoots.filter(({ shadowRootType }) => shadowRootType !== 'user-agent');
    return [...children, ...own].reduce((sum, node) => sum + count(node), nodeType === 1 ? 1 : 0);
  };
  return count(root);
}
