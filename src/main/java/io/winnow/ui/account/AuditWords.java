package io.winnow.ui.account;

import io.winnow.team.AuditEntry;
import java.util.Map;
import java.util.Set;

/** Entries of the audit log in words. */
final class AuditWords {

    private static final Map<String, String> ACTIONS =
            Map.ofEntries(
                    Map.entry("class.add", "added a class"),
                    Map.entry("class.change", "changed a class"),
                    Map.entry("class.keys", "swapped the keys of two classes"),
                    Map.entry("class.remove", "removed a class"),
                    Map.entry("export.labels", "exported labels"),
                    Map.entry("export.model", "downloaded a model"),
                    Map.entry("gold.seal", "sealed gold"),
                    Map.entry("import.start", "started an import"),
                    Map.entry("job.cancel", "cancelled a job"),
                    Map.entry("job.retry", "tried a job again"),
                    Map.entry("label.doubt", "doubts a kept label again"),
                    Map.entry("label.keep", "kept a doubted label"),
                    Map.entry("login.failure", "failed to sign in"),
                    Map.entry("login.success", "signed in"),
                    Map.entry("predictions.import", "imported predictions"),
                    Map.entry("predictions.off", "switched predictions off"),
                    Map.entry("predictions.on", "switched predictions on"),
                    Map.entry("predictions.remove", "removed predictions"),
                    Map.entry("project.create", "created a project"),
                    Map.entry("project.delete", "deleted a project"),
                    Map.entry("project.describe", "described a project"),
                    Map.entry("project.settings", "changed settings"),
                    Map.entry("rule.add", "wrote a rule"),
                    Map.entry("rule.change", "changed a rule"),
                    Map.entry("rule.off", "switched a rule off"),
                    Map.entry("rule.on", "switched a rule on"),
                    Map.entry("rule.remove", "removed a rule"),
                    Map.entry("user.create", "added a user"),
                    Map.entry("user.disable", "disabled a user"),
                    Map.entry("user.enable", "enabled a user"),
                    Map.entry("user.password", "changed a password"),
                    Map.entry("user.password-refused", "failed to change a password"),
                    Map.entry("user.password-reset", "reset a password"),
                    Map.entry("user.role", "changed a role"));

    private static final Set<String> THIS_MACHINE =
            Set.of("127.0.0.1", "0:0:0:0:0:0:0:1", "::1", "local");

    private AuditWords() {}

    /** What was done; the code itself where it has no words yet. */
    static String action(AuditEntry entry) {
        return ACTIONS.getOrDefault(entry.action(), entry.action());
    }

    /** To whom or what; for a sign-in, from where. */
    static String subject(AuditEntry entry) {
        if (!entry.action().startsWith("login.")) {
            return entry.subject();
        }
        return THIS_MACHINE.contains(entry.subject())
                ? "from this machine"
                : "from " + entry.subject();
    }
}
