<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<?php wp_head(); ?>
<meta name="viewport" content="width=device-width, initial-scale=1">
<title><?= $title ?></title>
</head>
<body>
<nav>
<a href="/">Home</a>
<a href="/film">Film</a>
<a href="/notice">Privacy notice</a>
<a href="/notice" data-say-so-action="settings">Settings</a>
</nav>
<h1><?= $title ?></h1>
