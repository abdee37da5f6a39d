const SECTION = `<section><h2>Tea</h2><p>Our shop sells tea, cups and kettles to people who like all three.</p>
<ul><li>Leaf</li><li>Cup</li><li>Kettle</li></ul></section>`;

/** The page around every subject: some content, the same for all. */
export const shopPage = ({ head = '', body = '' }) => `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>Tea shop</title>
${head}
</head>
<body>
<main>
<h1>Tea shop</h1>
${SECTION.repeat(24)}
</main>
${body}
</body>
</html>`;
