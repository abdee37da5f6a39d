<?php
// Prints a page of the theme: `php page.php film`; or, under `php -S`, the page that was asked for.
$path = PHP_SAPI === 'cli' ? '/' . ($argv[1] ?? 'index') : parse_url($_SERVER['REQUEST_URI'], PHP_URL_PATH);
if (PHP_SAPI !== 'cli' && is_file($_SERVER['DOCUMENT_ROOT'] . $path)) {
    return false;
}
$pages = ['/' => 'index', '/index' => 'index', '/film' => 'film', '/notice' => 'notice'];
if (!isset($pages[$path])) {
    http_response_code(404);
    return true;
}
require __DIR__ . '/wordpress.php';
require __DIR__ . '/say-so.php';
require __DIR__ . '/theme/functions.php';
require __DIR__ . "/theme/{$pages[$path]}.php";
