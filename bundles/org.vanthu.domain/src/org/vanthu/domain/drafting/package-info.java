/**
 * An outgoing document from its first draft to the day it is issued: drafts and opinions, checks of content and format,
 * in what capacity it is signed (NĐ 30/2020, Art. 10-18).
 */
@NullMarked
package org.vanthu.domain.drafting;

import org.jspecify.annotations.NullMarked;
