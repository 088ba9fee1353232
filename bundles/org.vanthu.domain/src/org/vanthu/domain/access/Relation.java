package org.vanthu.domain.access;

/** What one person is to one object, because of something that happened to the object. */
public enum Relation {
    /** Registered the incoming document, or took the outgoing one into the register. */
    REGISTRAR,
    /** The leader or unit head with whom a document lies to be assigned. */
    DISTRIBUTOR,
    /** Gave the assignment, so may follow, urge and recall it. */
    ASSIGNER,
    /** Leads the handling (chủ trì). */
    LEAD,
    /** Co-operates in the handling (phối hợp). */
    COOPERATOR,
    /** Has it for information (để biết). */
    INFORMED,
    /** Writes the draft. */
    DRAFTER,
    /** Was asked for an opinion on a draft. */
    OPINION_ASKED,
    /** Answers for the content of a draft: the head of the drafting unit (NĐ 30/2020, Art. 12). */
    CONTENT_CHECKER,
    /** Answers for format and presentation of a draft: the designated person (NĐ 30/2020, Art. 12). */
    FORMAT_CHECKER,
    /** The competent person who signs (NĐ 30/2020, Art. 13). */
    SIGNER,
    /** The clerk who numbers, seals and issues (NĐ 30/2020, Art. 14-19). */
    ISSUING_CLERK,
    /** Follows the document of own choice; had another relation when beginning to. */
    FOLLOWER,
    /** Was let read the document by name (NĐ 30/2020, Annex VI, III.3.b). */
    GRANTED_READER,
    /** The thing is this person's own: account, delegation given, notification. */
    OWNER
}
