import { inScript } from './words.mjs';

/** What a site has to write itself where a widget only calls back: `runHeld()` runs the scripts, once. */
export const ownLoader = (scripts) => `var held = ${inScript(scripts)};
function runHeld() {
  held.splice(0).forEach(function (script) {
    var element = document.createElement('script');
    if (script.address) element.src = script.address;
    else element.textContent = script.code;
    document.head.appendChild(element);
  });
}`;
