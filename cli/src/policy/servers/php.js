import { policyText } from '../base.js';
import { following } from '../plan.js';
import { printed } from './script.js';

/**
 * @import { Directive } from '../base.js'
 * @import { Plan } from '../plan.js'
 */

/** From the cookie to what is let in, as `answer.js` has it. */
const CODE = `
    // Not $_COOKIE: PHP changes names, so that another cookie could pass for ours.
    $cookie = $_SERVER['HTTP_COOKIE'] ?? '';
    $pairs = preg_split('/; */', $cookie);
    $values = [];
    foreach ($plan['names'] as $name) {
        if ($values) break;
        foreach ($pairs as $pair)
            if (str_starts_with($pair, "$name=")) $values[] = substr($pair, strlen($name) + 1);
    }

    // null: no answer; false: there is something, and it does not count.
    $answer = str_contains($cookie, 'say-so=') ? false : null;
    $form = '/^v=1&at=(\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\dZ)&rev=([^&]*)&granted=([^&]*)&denied=([^&]*)(&gpc=1)?$/D';
    $id = '/^[a-z][a-z0-9-]*(\\/[a-z][a-z0-9-]*)?$/D';
    $text = $values[0] ?? '';
    if (count(array_unique($values)) === 1 && strlen($text) <= 1024 && preg_match($form, $text, $found)) {
        $granted = $found[3] === '' ? [] : explode('+', $found[3]);
        $denied = $found[4] === '' ? [] : explode('+', $found[4]);
        $named = [...$granted, ...$denied];
        $gpc = isset($found[5]);
        $time = strtotime($found[1]);
        $age = time() - $time;
        if ($time !== false && $found[2] === $plan['revision'] && $age >= -300 && $age < $plan['days'] * 86400
            && count(array_unique($named)) === count($named) && count(preg_grep($id, $named)) === count($named))
            $answer = compact('granted', 'denied', 'gpc');
    }

    $header = fn ($name) => $_SERVER['HTTP_' . strtoupper(str_replace('-', '_', $name))] ?? '';
    $isRefused = in_array('1', array_map($header, $plan['signals']), true);
    $letsIn = function ($rule) use ($answer, $isRefused) {
        // It may be an objection that nobody can read.
        if ($answer === false) return false;
        ['granted' => $granted, 'denied' => $denied, 'gpc' => $gpc] = $answer ?? ['granted' => [], 'denied' => [], 'gpc' => false];
        // A grant from before the signal: the signal is the newer word.
        if ($rule['isRefusable'] && $isRefused && !$gpc) return false;
        $isNamed = in_array($rule['id'], [...$granted, ...$denied], true);
        $hasGrown = in_array($rule['category'], $granted, true) && array_diff($rule['ids'], $granted, $denied);
        if (in_array($rule['id'], $denied, true)) return false;
        if (!$isNamed && in_array($rule['category'], $denied, true)) return false;
        return (in_array($rule['id'], $granted, true) && !$hasGrown)
            || ($rule['isOpen'] && !($rule['isRefusable'] && $gpc));
    };`;

/** The lines for PHP. @param {Plan} plan @param {{ base: Directive[], header: string }} options */
export const php = (plan, { base, header }) => `<?php
// Printed by say-so policy; print it again whenever say-so.json changes.
// In front of every page, before it prints anything: auto_prepend_file in php.ini, or require __DIR__ . '/say-so-policy.php';

(function () {
    $plan = json_decode(<<<'JSON'
${printed(plan)}
JSON, true);
${CODE}
    $hosts = ${quoted(following(plan.always))} . implode('', array_column(array_filter($plan['rules'], $letsIn), 'hosts'));
    header(${withHosts(`${header}: ${policyText(base, SLOT)}`)}, false);
    header('Cache-Control: no-store');
})();`;

/** Stands where the hosts go. */
const SLOT = '\0';

/** @param {string} text with slots @returns {string} an expression */
const withHosts = (text) => text.split(SLOT).map(quoted).join(' . $hosts . ');

/** @param {string} text */
const quoted = (text) => `'${text.replace(/['\\]/g, '\\$&')}'`;
