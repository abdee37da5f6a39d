<?php
// The few functions of WordPress that the theme and the plugin call, so that the example needs no WordPress.

$hooks = [];
$scripts = [];

function add_filter(string $hook, callable $act, int $priority = 10, int $arguments = 1): void
{
    global $hooks;
    $hooks[$hook][$priority][] = [$act, $arguments];
}

function add_action(string $hook, callable $act, int $priority = 10, int $arguments = 1): void
{
    add_filter($hook, $act, $priority, $arguments);
}

function apply_filters(string $hook, mixed $value, mixed ...$more): mixed
{
    global $hooks;
    $priorities = $hooks[$hook] ?? [];
    ksort($priorities);
    foreach (array_merge([], ...$priorities) as [$act, $arguments]) {
        $value = $act(...array_slice([$value, ...$more], 0, $arguments));
    }
    return $value;
}

function do_action(string $hook): void
{
    apply_filters($hook, null);
}

function wp_enqueue_script(string $name, string $src): void
{
    global $scripts;
    $scripts[$name] = $src;
}

function wp_print_scripts(): void
{
    global $scripts;
    do_action('wp_enqueue_scripts');
    foreach ($scripts as $name => $src) {
        $tag = "<script src=\"{$src}\" id=\"{$name}-js\"></script>\n";
        echo apply_filters('script_loader_tag', $tag, $name, $src);
    }
}
add_action('wp_head', 'wp_print_scripts', 9);

function wp_head(): void
{
    do_action('wp_head');
}

function wp_oembed_get(string $url): string
{
    $html = "<iframe title=\"Our film\" width=\"480\" height=\"270\" src=\"{$url}\"></iframe>";
    return apply_filters('embed_oembed_html', $html, $url);
}
