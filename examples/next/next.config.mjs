// The lockfile of the repository above is none of ours.
export default { turbopack: { root: import.meta.dirname }, devIndicators: false };
