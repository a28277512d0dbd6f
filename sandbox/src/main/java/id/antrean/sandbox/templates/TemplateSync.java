package id.antrean.sandbox.templates;

import id.antrean.sandbox.launch.SandboxException;
import id.antrean.sandbox.launch.TemplateFile;
import id.antrean.sandbox.launch.TemplateFiles;
import id.antrean.sandbox.launch.WhatsAppAccount;
import id.antrean.sandbox.templates.Comparison.Finding;
import id.antrean.sandbox.templates.Comparison.Row;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;

/** Compares the definitions in a folder with the templates of an account, and submits what is missing or different. */
public final class TemplateSync {

    private static final String APPROVED = "APPROVED";

    private final List<TemplateFile> files;
    private final AccountClient client;
    private final PrintWriter out;

    /**
     * Reads the definitions.
     *
     * @param out where the tables are printed
     * @throws SandboxException if there are none, or one is not understood
     */
    public TemplateSync(Path folder, WhatsAppAccount account, PrintWriter out) {
        this.files = TemplateFiles.read(folder);
        if (files.isEmpty()) {
            throw new SandboxException("There are no templates (*.json) in %s.".formatted(folder));
        }
        this.client = new AccountClient(account);
        this.out = out;
    }

    /**
     * Prints what is found for each template.
     *
     * @return whether all are the same and approved
     * @throws SandboxException if the account does not answer, or refuses
     */
    public boolean compare() {
        List<Row> rows = Comparison.of(files, client.list());
        rows.forEach(row -> print(row, row.finding().words()));
        long wrong = rows.stream().filter(row -> !row.finding().isFine()).count();
        out.printf(
                wrong == 0 ? "%d templates, all of them the same and approved.%n" : "%d templates, %d not in order.%n",
                rows.size(),
                wrong);
        out.flush();
        return wrong == 0;
    }

    /**
     * Creates what is missing and edits what is different; what only the account has stays. One that is refused does not
     * hold up the others. One that is approved cannot be sent while it is reviewed again.
     *
     * @param editApproved whether those that are approved are edited, too
     * @return whether nothing was refused
     * @throws SandboxException if the account does not tell what it has
     */
    public boolean submit(boolean editApproved) {
        boolean accepted = true;
        for (Row row : Comparison.of(files, client.list())) {
            try {
                print(row, submit(row, editApproved));
            } catch (SandboxException e) {
                print(row, "not " + (row.there() == null ? "created" : "edited") + ": " + e.getMessage());
                accepted = false;
            }
        }
        out.flush();
        return accepted;
    }

    private String submit(Row row, boolean editApproved) {
        TemplateFile file = row.file();
        AccountTemplate there = row.there();
        if (file != null && there == null) {
            return "created: " + client.create(file.definition()).toLowerCase(Locale.ROOT);
        }
        if (file != null && there != null && row.finding() == Finding.DIFFERENT) {
            if (there.status().equals(APPROVED) && !editApproved) {
                return "different, and approved: give it a new name, or --edit-approved has it reviewed again";
            }
            client.edit(there, file.definition());
            return "edited";
        }
        return row.finding().words();
    }

    private void print(Row row, String what) {
        out.printf("%-40s %-6s %s%n", row.name(), row.language(), what);
    }
}
