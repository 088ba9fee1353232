package org.vanthu.domain.dispatch;

import java.util.List;
import org.vanthu.domain.Sha256;
import org.vanthu.domain.document.IncomingFields;

/**
 * A document that lies at a recipient's, to be registered there.
 *
 * @param delivery which sending it is
 * @param fields what the registration can be filled with; the recipient's own fields are empty
 * @param files the main file first, then annexes, as they were signed
 */
public record DeliveredDocument(Delivery delivery, IncomingFields fields, List<File> files) {

    public DeliveredDocument {
        files = List.copyOf(files);
    }

    /**
     * One file.
     *
     * @param name as shown, with its ending
     */
    public record File(String name, Sha256 hash) {}
}
