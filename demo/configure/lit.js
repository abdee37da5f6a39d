// The parts of Lit that this page uses, as its package ships them.
export { html, nothing, render } from '/modules/lit-html/lit-html.js';
export { keyed } from '/modules/lit-html/directives/keyed.js';
export { live } from '/modules/lit-html/directives/live.js';
