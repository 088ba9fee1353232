/** Opens the folder in which an office keeps its data on this machine. */
@NullMarked
package org.vanthu.store.files;

import org.jspecify.annotations.NullMarked;
