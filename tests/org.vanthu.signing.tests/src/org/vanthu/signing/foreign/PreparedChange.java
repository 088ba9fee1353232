package org.vanthu.signing.foreign;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.vanthu.domain.signature.Verdict;
import org.vanthu.domain.signature.VerificationReport;
import org.vanthu.signing.foreign.Revision.Form;

/**
 * A change after a form was signed that was prepared for.
 *
 * @param name what is done
 * @param level what the first signature permits (DocMDP); 0 for a signature that says nothing
 * @param verdict what must be said of the result
 * @param preparation makes the form that is signed
 * @param act does it
 */
public record PreparedChange(String name, int level, Verdict verdict, Preparation preparation, LaterChange.Act act) {

    /** Makes the form that a change needs. */
    public interface Preparation {
        void of(ForeignForm form);
    }

    /** A change at every level, with the verdict of each from 0 on; the last one counts for those that are left. */
    public static List<PreparedChange> at(
            String name, Preparation preparation, LaterChange.Step step, Verdict... verdicts) {
        return each(
                name,
                preparation,
                (signed, form) -> step.to(Revision.after(signed), form).bytes(),
                verdicts);
    }

    /** The same, and another person signs the result. */
    public static List<PreparedChange> signedAt(
            String name, Preparation preparation, LaterChange.Step step, Verdict... verdicts) {
        return each(
                name,
                preparation,
                (signed, form) -> LaterChange.second()
                        .sign(step.to(Revision.after(signed), form).bytes()),
                verdicts);
    }

    /** The same with anything that may be done to a file. */
    public static List<PreparedChange> each(
            String name, Preparation preparation, LaterChange.Act act, Verdict... verdicts) {
        List<PreparedChange> changes = new ArrayList<>();
        for (int level = 0; level < 4; level++) {
            Verdict verdict = verdicts[Math.min(level, verdicts.length - 1)];
            changes.add(new PreparedChange(name, level, verdict, preparation, act));
        }
        return changes;
    }

    /** The signature of such a level, its place still to be filled. */
    public static String signature(int level) {
        return level == 0 ? ForeignSigner.dictionary("") : ForeignSigner.certification(level);
    }

    /** What the verifier says of it. */
    public VerificationReport verified(Path folder, Form form) {
        ForeignForm fields = new ForeignForm();
        preparation.of(fields);
        byte[] signed = fields.signed(LaterChange.first(), signature(level), form);
        return LaterChange.verify(folder, act.to(signed, fields));
    }

    /** Fails if the verifier says anything else of it, in one of these forms of the file. */
    public void assertVerdict(Path folder, Form... forms) {
        for (Form form : forms) {
            VerificationReport report = verified(folder, form);

            assertEquals(verdict, report.verdict(), form + " " + report);
        }
    }

    @Override
    public String toString() {
        return name + ", level " + level;
    }
}
