package org.vanthu.api.outgoing;

import java.util.List;

/**
 * What the built-in composer needs besides the fields of the draft and its route.
 *
 * @param addressees "Kính gửi", a line each; empty where the type has none
 * @param text the body, one paragraph a line
 */
public record Composition(List<String> addressees, String text) {

    public Composition {
        addressees = List.copyOf(addressees);
    }
}
