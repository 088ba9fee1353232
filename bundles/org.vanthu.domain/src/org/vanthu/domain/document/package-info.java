/** Documents as the decree knows them: types, codes, urgency, secrecy, and the metadata of Annex VI Part II. */
@NullMarked
package org.vanthu.domain.document;

import org.jspecify.annotations.NullMarked;
