package org.vanthu.ui.documents.internal.outgoing;

import org.vanthu.api.Marks;
import org.vanthu.api.office.OfficeHours;
import org.vanthu.api.outgoing.Dispatch;
import org.vanthu.api.outgoing.Drafting;
import org.vanthu.api.outgoing.Issuing;
import org.vanthu.api.outgoing.Registers;
import org.vanthu.api.outgoing.Signing;
import org.vanthu.api.people.Directory;

/** What the screens of outgoing documents ask of the office. */
public record OutgoingOffice(
        Drafting drafting,
        Signing signing,
        Issuing issuing,
        Dispatch dispatch,
        Registers registers,
        Marks marks,
        Directory directory,
        OfficeHours hours) {}
