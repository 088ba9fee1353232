/** The main job of an office done once without a screen: from incoming PDFs to signed, issued and acknowledged replies. */
@NullMarked
package org.vanthu.sample.demo;

import org.jspecify.annotations.NullMarked;
