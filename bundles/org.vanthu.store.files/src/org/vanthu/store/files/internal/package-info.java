/** The data folder on disk: its lock, its settings, its key, and the files of documents named by their content. */
@NullMarked
package org.vanthu.store.files.internal;

import org.jspecify.annotations.NullMarked;
