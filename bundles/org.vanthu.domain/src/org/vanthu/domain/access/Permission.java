package org.vanthu.domain.access;

import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import org.vanthu.domain.Language;

/**
 * What an operation asks of its caller. Roles are sets of permissions; a post carries roles; nobody has a permission
 * without a post that is running.
 *
 * <p>A permission says how far it reaches: over every object of the organisation of the post, or only over objects to which
 * the person stands in one of the named relations. An operation without a permission does not exist.
 */
public enum Permission {
    /** One's own inbox, marks, notifications, password, delegations given. Everybody signed in has it without a role. */
    OWN_AFFAIRS("việc của mình", "own affairs", Reach.OWN),

    /** Reads a document that one has to do with. */
    READ_DOCUMENT(
            "đọc văn bản liên quan",
            "read own documents",
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
    READ_EVERY_DOCUMENT("đọc mọi văn bản", "read every document", Reach.ORGANISATION),

    REGISTER_INCOMING("vào sổ văn bản đến", "register incoming", Reach.ORGANISATION),
    /** Assigns a document that lies with one: leader or unit head (NĐ 30/2020, Art. 23). */
    ASSIGN("phân công", "assign", Relation.DISTRIBUTOR, Relation.LEAD),
    /** Handles, hands on, gives an opinion on, returns and completes what is assigned to one. */
    HANDLE("xử lý", "handle", Relation.LEAD, Relation.COOPERATOR, Relation.INFORMED, Relation.DISTRIBUTOR),
    /** Recalls or urges an assignment one gave. */
    FOLLOW_UP("theo dõi việc đã giao", "follow up own", Relation.ASSIGNER, Relation.DISTRIBUTOR, Relation.REGISTRAR),
    /** Sees the follow-up of all documents of the organisation and urges. */
    FOLLOW_UP_EVERYTHING("theo dõi toàn cơ quan", "follow up everything", Reach.ORGANISATION),

    /** Starts a draft: every officer. */
    START_DRAFT("tạo dự thảo", "start drafts", Reach.ORGANISATION),
    /** Changes, submits or withdraws one's own draft. */
    WRITE_DRAFT("soạn dự thảo", "write drafts", Relation.DRAFTER),
    GIVE_OPINION("cho ý kiến", "give opinions", Relation.OPINION_ASKED),
    CHECK_CONTENT("duyệt nội dung", "check content", Relation.CONTENT_CHECKER),
    CHECK_FORMAT("duyệt thể thức", "check format", Relation.FORMAT_CHECKER),
    /** Approves, edits, returns and signs what was laid before one. */
    SIGN("ký", "sign", Relation.SIGNER),
    /** Numbers, seals, issues, dispatches, corrects and recalls outgoing documents; keeps the ledger. */
    ISSUE("cấp số, đóng dấu, phát hành", "number, seal, issue", Reach.ORGANISATION),
    /** Reads and prints the registers, follow-up register and the number ledger. */
    READ_REGISTERS("xem sổ đăng ký", "read registers", Reach.ORGANISATION),

    /** Opens, changes and closes bodies and their units. */
    MANAGE_ORGANISATIONS("quản lý cơ quan, đơn vị", "manage bodies and units", Reach.ORGANISATION_AND_BELOW),
    /** Accounts, posts and certificates. */
    MANAGE_ACCOUNTS("quản lý tài khoản", "manage accounts", Reach.ORGANISATION_AND_BELOW),
    /** Sets of permissions of roles. */
    MANAGE_ROLES("quản lý vai trò", "manage roles", Reach.ORGANISATION_AND_BELOW),
    /** Roots and revocation lists by which signatures are judged. */
    MANAGE_TRUST("quản lý tin cậy chữ ký", "manage trust", Reach.ORGANISATION_AND_BELOW),
    /** Delegations between other people. */
    MANAGE_DELEGATIONS("quản lý ủy quyền", "manage delegations", Reach.ORGANISATION_AND_BELOW),
    /** Lets a person read one document, or takes that back (NĐ 30/2020, Annex VI, III.3.b and IV.1.d). */
    GRANT_ACCESS("cấp quyền xem", "grant access", Reach.ORGANISATION),
    /** Confirms a change of access rights on a document (NĐ 30/2020, Annex VI, III.3.c). */
    CONFIRM_ACCESS_CHANGE("xác nhận thay đổi quyền xem", "confirm access changes", Reach.ORGANISATION),
    /** Asks why somebody can see a document and sees a person's lists without content. */
    EXPLAIN_ACCESS("giải thích quyền xem", "explain access", Reach.ORGANISATION_AND_BELOW),
    /** Searches the event log. */
    READ_EVENTS("đọc nhật ký", "read events", Reach.ORGANISATION),
    /** Backup, check, export of the event log. */
    OPERATE("sao lưu, kiểm tra, quy định đăng nhập", "back up, check, set the sign-in rules", Reach.ORGANISATION);

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

    private final String vietnamese;
    private final String english;
    private final Reach reach;
    private final Set<Relation> relations;

    Permission(String vietnamese, String english, Reach reach) {
        this.vietnamese = vietnamese;
        this.english = english;
        this.reach = reach;
        this.relations = Set.of();
    }

    Permission(String vietnamese, String english, Relation first, Relation... more) {
        this.vietnamese = vietnamese;
        this.english = english;
        this.reach = Reach.RELATION;
        this.relations = Set.copyOf(EnumSet.of(first, more));
    }

    /** What it permits, for a reader of this language. */
    public String label(Language language) {
        return language == Language.VIETNAMESE ? vietnamese : english;
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
