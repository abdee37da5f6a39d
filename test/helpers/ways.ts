/**
 * Every way of making a request that a page has. Each function runs in the page, alone; what it returns (or what
 * a promise of it resolves to) says how the request went, where the page can tell.
 */
export interface Way {
  readonly make: (address: string) => unknown;
  /** An element is held, and asks once it is granted; a call fails, and has to be made again. */
  readonly kind: 'element' | 'call';
  /** What a refused call tells the page: what it tells when the network fails. */
  readonly failure?: unknown;
}

const element = (make: Way['make']): Way => ({ make, kind: 'element' });
const call = (make: Way['make'], failure?: unknown): Way => ({ make, kind: 'call', failure });

export const WAYS: Readonly<Record<string, Way>> = {
  'script.src': element((address) => {
    const script = document.createElement('script');
    script.src = address;
    document.head.append(script);
  }),
  'script.src, its type set afterwards': element((address) => {
    const script = document.createElement('script');
    script.src = address;
    script.type = 'text/javascript';
    document.head.append(script);
  }),
  'script.src, ordered': element((address) => {
    const script = document.createElement('script');
    script.async = false;
    script.src = address;
    document.head.append(script);
  }),
  'script.src of a script on the page': element((address) => {
    const script = document.createElement('script');
    document.head.append(script);
    script.src = address;
  }),
  'script[type=module].src': element((address) => {
    const script = document.createElement('script');
    script.type = 'module';
    script.src = address;
    document.head.append(script);
  }),
  'script.setAttribute': element((address) => {
    const script = document.createElement('script');
    script.setAttribute('SRC', address);
    document.head.append(script);
  }),
  'script.setAttributeNS': element((address) => {
    const script = document.createElement('script');
    script.setAttributeNS(null, 'src', address);
    document.head.insertBefore(script, document.head.firstChild);
  }),
  'script before another, by a snippet': element((address) => {
    const [first] = document.getElementsByTagName('script');
    const script = Object.assign(document.createElement('script'), { async: true, src: address });
    first?.parentNode?.insertBefore(script, first);
  }),
  'script that is cloned': element((address) => {
    const parsed = new DOMParser().parseFromString('<div></div>', 'text/html');
    const script = parsed.createElement('script');
    script.setAttribute('src', address);
    document.body.append(document.importNode(script, true));
  }),
  'script of a template': element((address) => {
    const template = document.createElement('template');
    const script = template.content.ownerDocument.createElement('script');
    Reflect.apply(Element.prototype.setAttribute, script, ['src', address]);
    template.content.append(script);
    document.body.append(template.content.cloneNode(true));
  }),
  'script of createContextualFragment': element((address) => {
    const range = document.createRange();
    range.selectNode(document.body);
    document.body.append(
      range.createContextualFragment(`<p><script src="${address}"></script></p>`),
    );
  }),
  'script.src with text that is no script': element((address) => {
    const script = document.createElement('script');
    script.src = address;
    script.text = '{"symbol": "X", "not": "JavaScript"}';
    document.head.append(script);
  }),
  'iframe.src': element((address) => {
    const frame = document.createElement('iframe');
    frame.src = address;
    document.body.append(frame);
  }),
  'iframe.src of a frame on the page': element((address) => {
    const frame = document.createElement('iframe');
    document.body.append(frame);
    frame.src = address;
  }),
  'iframe.setAttribute': element((address) => {
    const frame = document.createElement('iframe');
    frame.setAttribute('src', address);
    document.body.append(frame);
  }),
  'iframe by innerHTML': element((address) => {
    const box = document.body.appendChild(document.createElement('div'));
    box.innerHTML = `<p>Film</p><iframe src="${address}"></iframe>`;
  }),
  'iframe by insertAdjacentHTML': element((address) => {
    document.body.insertAdjacentHTML('beforeend', `<iframe src='${address}'></iframe>`);
  }),
  'iframe by outerHTML': element((address) => {
    const box = document.body.appendChild(document.createElement('div'));
    box.outerHTML = `<iframe src=${address}></iframe>`;
  }),
  'iframe of a parsed page, as Turbo swaps it': element((address) => {
    const parsed = new DOMParser().parseFromString(
      `<main><iframe src="${address}"></iframe></main>`,
      'text/html',
    );
    document.body.append(...parsed.body.childNodes);
  }),
  'iframe that is adopted': element((address) => {
    const parsed = new DOMParser().parseFromString(
      `<iframe src="${address}"></iframe>`,
      'text/html',
    );
    const frame = document.adoptNode(parsed.body.firstChild as Node);
    document.body.appendChild(frame);
  }),
  'iframe of a parsed page by replaceWith': element((address) => {
    const parsed = new DOMParser().parseFromString(
      `<iframe src="${address}"></iframe>`,
      'text/html',
    );
    const place = document.body.appendChild(document.createElement('b'));
    place.replaceWith(parsed.body.firstChild as Node);
  }),
  'iframe of a parsed page by a range': element((address) => {
    const parsed = new DOMParser().parseFromString(
      `<iframe src="${address}"></iframe>`,
      'text/html',
    );
    const range = document.createRange();
    range.selectNodeContents(document.body);
    range.insertNode(parsed.body.firstChild as Node);
  }),
  'new Image().src': element((address) => {
    new Image().src = address;
  }),
  'img.srcset': element((address) => {
    const image = new Image();
    image.srcset = `data:,x 1x, ${address} 1x`;
    image.srcset = `${address} 1x`;
    document.body.append(image);
  }),
  'img.srcset without spaces': element((address) => {
    const image = new Image();
    image.srcset = `data:,x 0.1x,${address} 1x`;
    document.body.append(image);
  }),
  'img with srcset by innerHTML': element((address) => {
    const markup = `<img srcset="data:,x 0.1x, ${address} 1x">`;
    document.body.appendChild(document.createElement('div')).innerHTML = markup;
  }),
  'img.setAttributeNode': element((address) => {
    const node = document.createAttribute('src');
    node.value = address;
    document.createElement('img').setAttributeNode(node);
  }),
  'img.setAttributeNodeNS': element((address) => {
    const node = document.createAttributeNS(null, 'src');
    node.value = address;
    document.createElement('img').setAttributeNodeNS(node);
  }),
  'the value of an attribute of an img': element((address) => {
    const image = document.createElement('img');
    image.setAttribute('src', '');
    const node = image.getAttributeNode('src');
    if (node) node.value = address;
  }),
  'img by setHTMLUnsafe': element((address) => {
    const box = document.body.appendChild(document.createElement('div'));
    (box as unknown as { setHTMLUnsafe(text: string): void }).setHTMLUnsafe(
      `<img src="${address}">`,
    );
  }),
  'img by outerHTML in a fragment': element((address) => {
    const fragment = document.createDocumentFragment();
    fragment.append(document.createElement('b'));
    const [inner] = fragment.children;
    if (inner) inner.outerHTML = `<img src="${address}">`;
    document.body.append(fragment);
  }),
  'input type=image': element((address) => {
    const input = document.createElement('input');
    input.type = 'image';
    input.src = address;
    document.body.append(input);
  }),
  'image of a drawing': element((address) => {
    const drawing = document.createElementNS('http://www.w3.org/2000/svg', 'svg');
    const image = document.createElementNS('http://www.w3.org/2000/svg', 'image');
    image.setAttribute('href', address);
    drawing.append(image);
    document.body.append(drawing);
  }),
  'img.setAttribute': element((address) => {
    document.createElement('img').setAttribute('src', address);
  }),
  'img by innerHTML': element((address) => {
    document.body.appendChild(document.createElement('div')).innerHTML = `<img src="${address}">`;
  }),
  'img by innerHTML of a shadow root': element((address) => {
    const host = document.body.appendChild(document.createElement('div'));
    const root = host.attachShadow({ mode: 'open' });
    Reflect.get(window, 'SaySo').observe(root);
    root.innerHTML = `<img src="${address}">`;
  }),
  'img that is cloned': element((address) => {
    const parsed = new DOMParser().parseFromString(`<img src="${address}">`, 'text/html');
    document.importNode(parsed.body, true);
  }),
  'picture source': element((address) => {
    const picture = document.createElement('picture');
    const source = document.createElement('source');
    source.srcset = address;
    picture.append(source, new Image());
    document.body.append(picture);
  }),
  'link stylesheet': element((address) => {
    const link = document.createElement('link');
    link.rel = 'stylesheet';
    link.href = address;
    document.head.append(link);
  }),
  'link preload': element((address) => {
    const link = document.createElement('link');
    link.href = address;
    link.as = 'script';
    link.rel = 'preload';
    document.head.append(link);
  }),
  'link prefetch': element((address) => {
    const link = document.createElement('link');
    link.rel = 'prefetch';
    link.setAttribute('href', address);
    document.head.append(link);
  }),
  'video.src': element((address) => {
    const video = document.createElement('video');
    video.preload = 'auto';
    video.src = address;
    document.body.append(video);
  }),
  'video.poster': element((address) => {
    const video = document.createElement('video');
    video.poster = address;
    document.body.append(video);
  }),
  'new Audio': element((address) => {
    document.body.append(new Audio(address));
  }),
  'audio source': element((address) => {
    const audio = document.createElement('audio');
    audio.preload = 'auto';
    const source = document.createElement('source');
    source.src = address;
    audio.append(source);
    document.body.append(audio);
  }),
  'embed.src': element((address) => {
    const embed = document.createElement('embed');
    embed.src = address;
    embed.type = 'text/html';
    document.body.append(embed);
  }),
  'object.data': element((address) => {
    const object = document.createElement('object');
    object.data = address;
    object.type = 'text/html';
    document.body.append(object);
  }),
  fetch: call((address) => fetch(address).catch((error: Error) => error.name), 'TypeError'),
  'fetch of a URL': call(
    (address) => fetch(new URL(address), { mode: 'no-cors' }).catch((error: Error) => error.name),
    'TypeError',
  ),
  'fetch of a Request': call(
    (address) => fetch(new Request(address)).catch((error: Error) => error.name),
    'TypeError',
  ),
  XMLHttpRequest: call(
    (address) =>
      new Promise((done) => {
        const told: string[] = [];
        const request = new XMLHttpRequest();
        request.open('GET', address);
        request.onreadystatechange = () => told.push(String(request.readyState));
        request.onerror = () => told.push('error');
        request.onloadend = () => done([...told, 'loadend', request.status].join());
        request.send();
      }),
    '4,error,loadend,0',
  ),
  'XMLHttpRequest, waited for': call((address) => {
    const request = new XMLHttpRequest();
    request.open('POST', address, false);
    try {
      request.send('x');
      return request.status;
    } catch (error) {
      return (error as Error).name;
    }
  }, 'NetworkError'),
  sendBeacon: call((address) => navigator.sendBeacon(address, 'x'), true),
  WebSocket: call(
    (address) =>
      new Promise((done) => {
        const socket = new WebSocket(address.replace('http', 'ws'));
        const told: unknown[] = [socket.readyState, socket instanceof WebSocket];
        socket.onerror = () => told.push('error');
        socket.addEventListener('close', ({ code, wasClean }) =>
          done([...told, code, wasClean, socket.readyState].join()),
        );
      }),
    '0,true,error,1006,false,3',
  ),
  EventSource: call(
    (address) =>
      new Promise((done) => {
        const source = new EventSource(address);
        const first = source.readyState;
        source.onerror = () => done([first, source.readyState].join());
      }),
    '0,2',
  ),
  'importScripts of a worker': call(
    (address) =>
      new Promise((done) => {
        const text = `try { importScripts('${address}'); postMessage('ran') } catch (error) { postMessage(error.name) }`;
        const worker = new Worker(
          URL.createObjectURL(new Blob([text], { type: 'text/javascript' })),
        );
        worker.onmessage = ({ data }) => done(data);
      }),
    'NetworkError',
  ),
  'importScripts of a worker whose address has a fragment': call(
    (address) =>
      new Promise((done) => {
        const text = `try { importScripts('${address}'); postMessage('ran') } catch (error) { postMessage(error.name + location.hash) }`;
        const worker = new Worker(`${URL.createObjectURL(new Blob([text]))}#part`);
        worker.onmessage = ({ data }) => done(data);
      }),
    'NetworkError#part',
  ),
  'fetch of a worker': call(
    (address) =>
      new Promise((done) => {
        const text = `fetch('${address}').then(() => 'ran', (error) => error.name).then(postMessage)`;
        const worker = new Worker(URL.createObjectURL(new Blob([text])));
        worker.onmessage = ({ data }) => done(data);
      }),
    'TypeError',
  ),
  'XMLHttpRequest of a worker': call(
    (address) =>
      new Promise((done) => {
        const text =
          `const request = new XMLHttpRequest(); request.open('GET', '${address}');` +
          `request.onload = () => postMessage('ran'); request.onerror = () => postMessage('error'); request.send()`;
        const worker = new Worker(URL.createObjectURL(new Blob([text])));
        worker.onmessage = ({ data }) => done(data);
      }),
    'error',
  ),
};
