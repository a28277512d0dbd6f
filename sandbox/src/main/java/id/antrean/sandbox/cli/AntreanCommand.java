package id.antrean.sandbox.cli;

import id.antrean.sandbox.launch.SandboxException;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code ./antrean}: lists the commands. */
@Command(
        name = "antrean",
        description = "Antrean Paspor: appointments and queue of an immigration office over WhatsApp.",
        subcommands = {UpCommand.class, TemplatesCommand.class},
        synopsisSubcommandLabel = "COMMAND")
public final class AntreanCommand implements Runnable {

    private static final int FAILED = 1;
    private static final int MISUSED = 2;

    @Spec
    @SuppressWarnings("NullAway.Init") // set by picocli
    private CommandSpec spec;

    @Option(
            names = {"-h", "--help"},
            usageHelp = true,
            description = "Shows this.")
    private boolean help;

    /** Runs the command that the arguments name; the result is the program's status. */
    public static int execute(String... arguments) {
        return new CommandLine(new AntreanCommand())
                .setParameterExceptionHandler((mistake, given) -> {
                    CommandLine command = mistake.getCommandLine();
                    command.getErr().printf("%s%nTry: ./%s --help%n", mistake.getMessage(), name(command));
                    return MISUSED;
                })
                .setExecutionExceptionHandler((failure, command, parsed) -> {
                    if (failure instanceof SandboxException) {
                        command.getErr().println(failure.getMessage());
                        return FAILED;
                    }
                    throw failure;
                })
                .execute(arguments);
    }

    private static String name(CommandLine command) {
        return command.getCommandSpec().qualifiedName();
    }

    @Override
    public void run() {
        spec.commandLine().usage(spec.commandLine().getOut());
    }
}
