/**
 * A film that waits. As markup: the frame may have been released, or have a placeholder beside it, before React looks at
 * it. React leaves alone what stands in such an element.
 */
export function Frame({ name }: { readonly name: string }) {
  const frame = `<iframe data-say-so="marketing" data-src="http://127.0.0.1:4801/film.html?${name}" title="Our film" width="480" height="270"></iframe>`;
  return <div key={name} suppressHydrationWarning dangerouslySetInnerHTML={{ __html: frame }} />;
}
