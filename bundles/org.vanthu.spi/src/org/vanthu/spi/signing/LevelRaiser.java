package org.vanthu.spi.signing;

import java.nio.file.Path;
import java.time.Instant;
import org.vanthu.domain.outcome.Outcome;
import org.vanthu.domain.signature.SignatureLevel;

/**
 * Makes signed files provable for longer (PAdES B-T, B-LT, B-LTA; EN 319 142-1) by appending time stamps and validation data.
 * Every byte of the file stays where it was.
 */
public interface LevelRaiser {

    /**
     * Raises all signatures of a file to a level. A file that has {@link SignatureLevel#B_LTA} gets a further time stamp over
     * itself, which protects it for as long as that one's certificate lasts; one that has another wanted level already is left
     * as it is. What could not be fetched is named in the result, and can be asked for again later.
     * Troubles: {@link SigningTrouble#UNREADABLE}, {@link SigningTrouble#NOT_PDF}, {@link SigningTrouble#NOT_SIGNED},
     * {@link SigningTrouble#ENCRYPTED}, {@link SigningTrouble#DAMAGED}, {@link SigningTrouble#SIGNATURE_NOT_INTACT},
     * {@link SigningTrouble#TOO_LARGE}, {@link SigningTrouble#DISK}, {@link SigningTrouble#NOT_BASELINE}.
     *
     * @param source the file, which is not touched
     * @param raised where the result goes, whole or not at all; must not be the source. Nothing is written where nothing was added
     * @param level what is wanted
     * @param services where time stamps and the state of certificates are had
     * @param now the moment at which answers must be fresh
     */
    Outcome<RaisedPdf> raise(Path source, Path raised, SignatureLevel level, OnlineServices services, Instant now);

    /**
     * As {@link #raise}, also where signatures are of an older kind, such as {@code adbe.pkcs7.detached}: validation data and time stamps over
     * the document may follow any kind (ISO 32000-2, 12.8.4.3 and 12.8.5; EN 319 142-2). The levels in the result then say what the file
     * carries enough for; the signatures have none.
     */
    Outcome<RaisedPdf> prove(Path source, Path raised, SignatureLevel level, OnlineServices services, Instant now);
}
