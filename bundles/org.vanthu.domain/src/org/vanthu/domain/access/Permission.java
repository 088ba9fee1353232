package org.vanthu.domain.access;

import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;

/**
 * What an operation asks of its caller. Roles are sets of permissions; a post carries roles; nobody has a permission
 * without a post that is running.
 *
 * <p>A permission says how far it reaches: over every object of the organisation of the post, or only over objects to which
 * the person stands in one of the named relations. An operation without a permission does not exist.
 */
public enum Permission {
    /** One's own inbox, marks, notifications, password, delegations given. Everybody signed in has it without a role. */
    OWN_AFFAIRS(Reach.OWN),

    /** Reads a document that one has to do with. */
    READ_DOCUMENT(
            Relation.REGISTRAR,
            Relation.DISTRIBUTOR,
            Relation.ASSIGNER,
            Relation.LEAD,
            Relation.COOPERATOR,
            Relation.INFORMED,
            Relation.DRAFTER,
            Relation.OPINION_ASKED,
            Relation.CONTENT_CHECKER,
            Relation.FORMAT_CHECKER,
            Relation.SIGNER,
            Relation.ISSUING_CLERK,
            Relation.FOLLOWER,
            Relation.GRANTED_READER),
    /** Reads every document of the organisation: clerks and leaders. */
    READ_EVERY_DOCUMENT(Reach.ORGANISATION),

    REGISTER_INCOMING(Reach.ORGANISATION),
    /** Assigns a document that lies with one: leader or unit head (NĐ 30/2020, Art. 23). */
    ASSIGN(Relation.DISTRIBUTOR, Relation.LEAD),
    /** Handles, hands on, gives an opinion on, returns and completes what is assigned to one. */
    HANDLE(Relation.LEAD, Relation.COOPERATOR, Relation.INFORMED, Relation.DISTRIBUTOR),
    /** Recalls or urges an assignment one gave. */
    FOLLOW_UP(Relation.ASSIGNER, Relation.DISTRIBUTOR, Relation.REGISTRAR),
    /** Sees the follow-up of all documents of the organisation and urges. */
    FOLLOW_UP_EVERYTHING(Reach.ORGANISATION),

    /** Starts a draft: every officer. */
    START_DRAFT(Reach.ORGANISATION),
    /** Changes, submits or withdraws one's own draft. */
    WRITE_DRAFT(Relation.DRAFTER),
    GIVE_OPINION(Relation.OPINION_ASKED),
    CHECK_CONTENT(Relation.CONTENT_CHECKER),
    CHECK_FORMAT(Relation.FORMAT_CHECKER),
    /** Approves, edits, returns and signs what was laid before one. */
    SIGN(Relation.SIGNER),
    /** Numbers, seals, issues, dispatches, corrects and recalls outgoing documents; keeps the ledger. */
    ISSUE(Reach.ORGANISATION),
    /** Reads and prints the registers, follow-up register and the number ledger. */
    READ_REGISTERS(Reach.ORGANISATION),

    /** Opens, changes and closes bodies and their units. */
    MANAGE_ORGANISATIONS(Reach.ORGANISATION_AND_BELOW),
    /** Accounts, posts and certificates. */
    MANAGE_ACCOUNTS(Reach.ORGANISATION_AND_BELOW),
    /** Sets of permissions of roles. */
    MANAGE_ROLES(Reach.ORGANISATION_AND_BELOW),
    /** Roots and revocation lists by which signatures are judged. */
    MANAGE_TRUST(Reach.ORGANISATION_AND_BELOW),
    /** Delegations between other people. */
    MANAGE_DELEGATIONS(Reach.ORGANISATION_AND_BELOW),
    /** Lets a person read one document, or takes that back (NĐ 30/2020, Annex VI, III.3.b and IV.1.d). */
    GRANT_ACCESS(Reach.ORGANISATION),
    /** Confirms a change of access rights on a document (NĐ 30/2020, Annex VI, III.3.c). */
    CONFIRM_ACCESS_CHANGE(Reach.ORGANISATION),
    /** Asks why somebody can see a document and sees a person's lists without content. */
    EXPLAIN_ACCESS(Reach.ORGANISATION_AND_BELOW),
    /** Searches the event log. */
    READ_EVENTS(Reach.ORGANISATION),
    /** Backup, check, export of the event log. */
    OPERATE(Reach.ORGANISATION);

    /** How far a permission reaches. */
    public enum Reach {
        /** Only one's own things; needs no post. */
        OWN,
        /** Every object of the organisation in which the post is. */
        ORGANISATION,
        /** As {@link #ORGANISATION}, and over the organisations below it: a district office runs those of its communes. */
        ORGANISATION_AND_BELOW,
        /** Objects to which the person stands in one of {@link #relations()}. */
        RELATION
    }

    private final Reach reach;
    private final Set<Relation> relations;

    Permission(Reach reach) {
        this.reach = reach;
        this.relations = Set.of();
    }

    Permission(Relation first, Relation... more) {
        this.reach = Reach.RELATION;
        this.relations = Set.copyOf(EnumSet.of(first, more));
    }

    public Reach reach() {
        return reach;
    }

    /** The relations one of which is needed; empty unless the reach is {@link Reach#RELATION}. */
    public Set<Relation> relations() {
        return relations;
    }

    /** The permission that allows the same for every object of the organisation. */
    public Optional<Permission> broader() {
        return switch (this) {
            case READ_DOCUMENT -> Optional.of(READ_EVERY_DOCUMENT);
            case FOLLOW_UP -> Optional.of(FOLLOW_UP_EVERYTHING);
            default -> Optional.empty();
        };
    }

    /**
     * Whether it opens business content. Administrators have none of these by default (NĐ 30/2020, Annex VI, Part I,
     * IV.1.c).
     */
    public boolean opensContent() {
        return switch (this) {
            case OWN_AFFAIRS,
                    MANAGE_ORGANISATIONS,
                    MANAGE_ACCOUNTS,
                    MANAGE_ROLES,
                    MANAGE_TRUST,
                    MANAGE_DELEGATIONS,
                    GRANT_ACCESS,
                    CONFIRM_ACCESS_CHANGE,
                    EXPLAIN_ACCESS,
                    READ_EVENTS,
                    OPERATE -> false;
            default -> true;
        };
    }

    /** Whether a delegation of handling passes it on. Administration is never delegated. */
    public boolean delegable() {
        return reach == Reach.RELATION;
    }
}
