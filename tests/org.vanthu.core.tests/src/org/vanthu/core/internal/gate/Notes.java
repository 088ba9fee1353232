package org.vanthu.core.internal.gate;

import java.util.List;
import org.vanthu.api.On;
import org.vanthu.api.Operation;
import org.vanthu.api.Operation.Kind;
import org.vanthu.api.Seen;
import org.vanthu.domain.AccountId;
import org.vanthu.domain.DocumentId;
import org.vanthu.domain.access.Permission;
import org.vanthu.domain.outcome.Outcome;
import org.vanthu.domain.outcome.Outcome.Nothing;

/** A façade of the tests of the gate: notes on a document, written well and badly. */
interface Notes {

    @Operation(permission = Permission.HANDLE, kind = Kind.CHANGE)
    Outcome<Nothing> write(@On Seen<DocumentId> document, String text);

    @Operation(permission = Permission.HANDLE, kind = Kind.CHANGE)
    Outcome<Nothing> forgetToRecord(@On DocumentId document);

    @Operation(permission = Permission.HANDLE, kind = Kind.CHANGE)
    Outcome<Nothing> recordAndRefuse(@On DocumentId document);

    @Operation(permission = Permission.READ_DOCUMENT, kind = Kind.VIEW)
    Outcome<List<String>> read(@On DocumentId document);

    @Operation(permission = Permission.OWN_AFFAIRS, kind = Kind.LIST)
    Outcome<AccountId> mine();
}
