<?php $title = 'Home'; require __DIR__ . '/header.php'; ?>
<?= wp_oembed_get('http://127.0.0.1:4801/film.html?home'), "\n" ?>
<?php require __DIR__ . '/footer.php';
