package org.vanthu.ui.kit.widget;

import org.vanthu.ui.kit.theme.Icon;

/**
 * An act offered on a screen.
 *
 * @param id stable name
 * @param text what it does, a verb
 * @param icon its drawing
 * @param key the keys in words, empty if none
 * @param run does it
 */
public record ActItem(String id, String text, Icon icon, String key, Runnable run) {}
