package org.vanthu.spi.folder;

import org.vanthu.domain.outcome.TroubleKind;

/** What can go wrong with a data folder. */
public enum FolderTrouble implements TroubleKind {
    /** Another process has it open. Details {@code folder}, {@code holder}. */
    HELD,
    /** A newer program has written it. Details {@code folder}, {@code found}, {@code known}. */
    NEWER,
    /** There is something in it that is not an office's data. Detail {@code folder}. */
    FOREIGN,
    /** It cannot be made or written. Details {@code folder}, {@code reason}. */
    NOT_OPENED
}
