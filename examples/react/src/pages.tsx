/** A film that waits. The key gives every film a frame of its own: a frame that has loaded keeps its `src`. */
export function Film({ title, name }: { readonly title: string; readonly name: string }) {
  return (
    <main>
      <h1>{title}</h1>
      <iframe
        key={name}
        data-say-so="marketing"
        data-src={`http://127.0.0.1:4801/film.html?${name}`}
        title="Our film"
        width="480"
        height="270"
      />
    </main>
  );
}

export function Notice() {
  return (
    <main>
      <h1>Privacy notice</h1>
      <say-so-notice src="/notice.json" toolbar>
        <a href="/notice.json">Read our notice</a>
      </say-so-notice>
    </main>
  );
}
