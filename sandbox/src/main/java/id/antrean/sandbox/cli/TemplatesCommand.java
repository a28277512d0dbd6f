package id.antrean.sandbox.cli;

import id.antrean.sandbox.launch.Home;
import id.antrean.sandbox.launch.SandboxOptions;
import id.antrean.sandbox.launch.TemplateFiles;
import id.antrean.sandbox.launch.WhatsAppAccount;
import id.antrean.sandbox.templates.TemplateSync;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code ./antrean templates}: compares the definitions of message templates with the account, and submits them. */
@Command(
        name = "templates",
        description = "Compares the message templates in files with those of the WhatsApp account, and submits them.",
        synopsisSubcommandLabel = "COMMAND",
        footer = {
            "",
            "The account is named by the usual settings; without them it is that of the running sandbox:",
            "  ANTREAN_WHATSAPP_API_URL=https://graph.facebook.com ANTREAN_WHATSAPP_BUSINESS_ACCOUNT_ID=... \\",
            "  ANTREAN_WHATSAPP_ACCESS_TOKEN=... ./antrean templates compare"
        })
final class TemplatesCommand implements Runnable {

    private static final int DIFFERENT = 1;

    @Spec
    @SuppressWarnings("NullAway.Init") // set by picocli
    private CommandSpec spec;

    @Option(
            names = {"-h", "--help"},
            usageHelp = true,
            description = "Shows this.")
    private boolean help;

    @Override
    public void run() {
        spec.commandLine().usage(spec.commandLine().getOut());
    }

    @Command(
            name = "compare",
            description =
                    "Prints for each template whether it is the same, missing, different, pending, rejected, paused "
                            + "or only in the account; the status is 1 unless all are the same and approved.")
    int compare(@Mixin Options options) {
        return options.sync(spec).compare() ? 0 : DIFFERENT;
    }

    @Command(
            name = "submit",
            description = "Creates the templates that are missing and edits those that are different; deletes nothing. "
                    + "The status is 1 if one is refused.")
    int submit(
            @Mixin Options options,
            @Option(
                            names = "--edit-approved",
                            description =
                                    "Edits approved ones, too; none of them can be sent until it is approved again.")
                    boolean editApproved) {
        return options.sync(spec).submit(editApproved) ? 0 : DIFFERENT;
    }

    /** Which files and which account. */
    static final class Options {

        @Option(
                names = "--directory",
                paramLabel = "DIR",
                description = "Where the definitions are. Default: " + TemplateFiles.FOLDER + " in the project.")
        private @Nullable Path directory;

        @Option(
                names = "--port",
                paramLabel = "N",
                description = "The gateway's port of the running sandbox. Default: ${DEFAULT-VALUE}.")
        private int port = SandboxOptions.DEFAULT_PORT;

        @Option(names = "-D", paramLabel = "NAME=VALUE", description = "Sets a configuration property.")
        private Map<String, String> settings = new LinkedHashMap<>();

        @Option(
                names = {"-h", "--help"},
                usageHelp = true,
                description = "Shows this.")
        private boolean help;

        private TemplateSync sync(CommandSpec spec) {
            WhatsAppAccount account = WhatsAppAccount.of(settings, port);
            Path folder = directory == null ? Home.find().resolve(TemplateFiles.FOLDER) : directory;
            return new TemplateSync(folder, account, spec.commandLine().getOut());
        }
    }
}
