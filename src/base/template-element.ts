import { render, type TemplateResult } from 'lit/html.js';
import { BaseElement } from './element.js';

/** An element that is a Lit template. `lit/html` alone does the rendering; why not LitElement: docs/decisions/001. */
export abstract class TemplateElement extends BaseElement {
  /** What the shadow root shows now. */
  abstract template(): TemplateResult;

  update(): void {
    if (this.isConnected) render(this.template(), this.root, { host: this });
  }
}
