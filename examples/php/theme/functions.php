<?php
// The theme enqueues its statistics as it always did; the plugin makes the script wait.
add_action('wp_enqueue_scripts', function (): void {
    wp_enqueue_script('statistics', 'http://127.0.0.1:4801/statistics.js');
});
