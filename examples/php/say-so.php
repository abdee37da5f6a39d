<?php
/**
 * Plugin Name: Say-So
 *
 * All that a WordPress site needs: put this file into wp-content/mu-plugins/, and say-so.js with its folder locales/
 * into a folder /say-so/ of the site.
 */

/** Scripts that wait, by the name that they are enqueued under, with the category that they wait for. */
const SAY_SO_HELD_SCRIPTS = ['statistics' => 'analytics'];

/** The configuration and the script, before everything else that wp_head prints. */
function say_so_print_tag(): void
{
    $config = ['noticeUrl' => '/notice'];
    // JSON in a script element must not hold "</": JSON_HEX_TAG writes it otherwise.
    $json = json_encode($config, JSON_UNESCAPED_SLASHES | JSON_HEX_TAG);
    echo "<script type=\"application/json\" data-say-so-config>{$json}</script>\n";
    echo "<script src=\"/say-so/say-so.js\"></script>\n";
}
add_action('wp_head', 'say_so_print_tag', -1000);

/** Makes an enqueued script one that waits. */
function say_so_hold_script(string $tag, string $name): string
{
    $category = SAY_SO_HELD_SCRIPTS[$name] ?? null;
    if ($category === null) {
        return $tag;
    }
    $bare = preg_replace('/ type=([\'"]).*?\1/', '', $tag);
    return str_replace('<script ', "<script type=\"text/plain\" data-say-so=\"{$category}\" ", $bare);
}
add_filter('script_loader_tag', 'say_so_hold_script', 10, 2);

/** Makes the frame of an embedded film one that waits. */
function say_so_hold_embed(string $html): string
{
    return preg_replace('/<iframe(.*?) src=/', '<iframe data-say-so="marketing"$1 data-src=', $html);
}
add_filter('embed_oembed_html', 'say_so_hold_embed');
