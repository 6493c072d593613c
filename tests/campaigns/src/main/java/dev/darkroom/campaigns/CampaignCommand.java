package dev.darkroom.campaigns;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** The command line of the campaigns. */
@Command(
        name = "darkroom campaign",
        mixinStandardHelpOptions = true,
        description =
                "Is hard on a server of its own, and says what came of it. The exit code is 1 when something failed.")
public final class CampaignCommand implements Callable<Integer> {

    private static final Map<String, Campaign> CAMPAIGNS = Stream.of(
                    new KillCampaign(),
                    new BrokenUploadsCampaign(),
                    new SlowCampaign(),
                    new OverloadCampaign(),
                    new SoakCampaign(),
                    new FailingWritesCampaign(),
                    new FullDiskCampaign(),
                    new TwoNodesCampaign(),
                    new PowerLossCampaign(),
                    new ScaleCampaign())
            .collect(Collectors.toMap(Campaign::name, each -> each, (one, other) -> one, TreeMap::new));

    /** The names of all campaigns. */
    private static final class Names implements Iterable<String> {

        @Override
        public Iterator<String> iterator() {
            return CAMPAIGNS.keySet().iterator();
        }
    }

    @Spec
    private @Nullable CommandSpec spec;

    @Parameters(
            arity = "1..*",
            paramLabel = "NAME",
            description = "${COMPLETION-CANDIDATES}; they are run in the order in which they are named.",
            completionCandidates = Names.class)
    private List<String> names = List.of();

    @Option(
            names = "--amount",
            description = "How much of it, in rounds, uploads, seconds or minutes; as each does usually.")
    private @Nullable Integer amount;

    @Option(names = "--page", paramLabel = "FILE", description = "A Markdown file whose marked part is replaced.")
    private @Nullable Path page;

    private CampaignCommand() {}

    /** Ends with exit code 0, 1 when something failed, or 2 when it was used in the wrong way. */
    public static void main(String[] arguments) {
        System.exit(new CommandLine(new CampaignCommand()).execute(arguments));
    }

    @Override
    public Integer call() throws IOException {
        if (!CAMPAIGNS.keySet().containsAll(names) || amount != null && amount < 1) {
            throw new ParameterException(
                    spec.commandLine(), "campaigns are " + CAMPAIGNS.keySet() + ", amounts 1 or more");
        }
        boolean failed = false;
        for (String name : names) {
            failed |= fails(CAMPAIGNS.get(name));
        }
        return failed ? 1 : 0;
    }

    private boolean fails(Campaign campaign) throws IOException {
        int much = amount == null ? campaign.usualAmount() : amount;
        Path folder = Files.createTempDirectory("darkroom-campaign");
        Outcome outcome = campaign.run(folder, much);
        String text = LocalDate.now() + ", JDK " + Runtime.version().feature() + ", "
                + Runtime.getRuntime().availableProcessors() + " processors, " + much + " " + campaign.unit() + ".\n\n"
                + outcome.table();
        System.out.println(campaign.name() + ": " + text);
        if (page != null) {
            Files.writeString(page, ReliabilityPage.replaced(Files.readString(page), campaign.name(), text));
        }
        if (outcome.failures().isEmpty()) {
            delete(folder);
        } else {
            System.err.println("The server's data are kept in " + folder);
        }
        return !outcome.failures().isEmpty();
    }

    /** Deletes a folder with all that is in it. */
    static void delete(Path folder) throws IOException {
        try (Stream<Path> all = Files.walk(folder)) {
            for (Path path : all.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(path);
            }
        }
    }
}
