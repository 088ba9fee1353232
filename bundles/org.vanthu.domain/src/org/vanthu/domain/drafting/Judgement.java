package org.vanthu.domain.drafting;

import java.time.Instant;
import java.util.Optional;
import org.vanthu.domain.AccountId;

/**
 * One judgement on the way to issue; all are kept (NĐ 30/2020, Annex VI, III.5.a).
 *
 * @param act {@link OutgoingAct#APPROVE_CONTENT}, {@code APPROVE_FORMAT}, {@code RETURN}, {@code SIGN}, …
 * @param version the version judged
 * @param words the reason or remark; a return has one
 * @param by who judged
 * @param onBehalfOf for whom, when standing in
 */
public record Judgement(
        OutgoingAct act, int version, String words, AccountId by, Optional<AccountId> onBehalfOf, Instant at) {}
