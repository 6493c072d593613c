package dev.darkroom.specs.lint.rule;

import dev.darkroom.specs.lint.Profile;
import dev.darkroom.specs.lint.Severity;
import dev.darkroom.specs.lint.rule.document.BlockText;
import dev.darkroom.specs.lint.rule.document.Changelog;
import dev.darkroom.specs.lint.rule.document.DeclaredTags;
import dev.darkroom.specs.lint.rule.document.HttpsServers;
import dev.darkroom.specs.lint.rule.document.OpenApiVersion;
import dev.darkroom.specs.lint.rule.document.ParserMessages;
import dev.darkroom.specs.lint.rule.document.PathForm;
import dev.darkroom.specs.lint.rule.document.PathParameters;
import dev.darkroom.specs.lint.rule.document.ReadableText;
import dev.darkroom.specs.lint.rule.document.SupportedConstruct;
import dev.darkroom.specs.lint.rule.document.UnambiguousPaths;
import dev.darkroom.specs.lint.rule.document.VersionWords;
import dev.darkroom.specs.lint.rule.document.WholePaths;
import dev.darkroom.specs.lint.rule.example.DateDefaults;
import dev.darkroom.specs.lint.rule.example.PresentExamples;
import dev.darkroom.specs.lint.rule.example.ValidDefaults;
import dev.darkroom.specs.lint.rule.example.ValidExamples;
import dev.darkroom.specs.lint.rule.extension.ClientScopes;
import dev.darkroom.specs.lint.rule.extension.Dialect;
import dev.darkroom.specs.lint.rule.extension.Fidelity;
import dev.darkroom.specs.lint.rule.extension.KnownExtensions;
import dev.darkroom.specs.lint.rule.extension.OpenOrClosedEnums;
import dev.darkroom.specs.lint.rule.extension.Paging;
import dev.darkroom.specs.lint.rule.extension.PlainValues;
import dev.darkroom.specs.lint.rule.extension.Retries;
import dev.darkroom.specs.lint.rule.extension.Scopes;
import dev.darkroom.specs.lint.rule.extension.SourceDocuments;
import dev.darkroom.specs.lint.rule.extension.Sources;
import dev.darkroom.specs.lint.rule.extension.Waiting;
import dev.darkroom.specs.lint.rule.operation.ExternalDocs;
import dev.darkroom.specs.lint.rule.operation.OneTag;
import dev.darkroom.specs.lint.rule.operation.OperationIds;
import dev.darkroom.specs.lint.rule.operation.Outcomes;
import dev.darkroom.specs.lint.rule.operation.Secured;
import dev.darkroom.specs.lint.rule.operation.StatusCodes;
import dev.darkroom.specs.lint.rule.operation.Summaries;
import dev.darkroom.specs.lint.rule.operation.UniqueOperationIds;
import dev.darkroom.specs.lint.rule.reference.BareReferences;
import dev.darkroom.specs.lint.rule.reference.CallbackAddresses;
import dev.darkroom.specs.lint.rule.reference.DiscriminatorMappings;
import dev.darkroom.specs.lint.rule.reference.LifeCycles;
import dev.darkroom.specs.lint.rule.reference.Links;
import dev.darkroom.specs.lint.rule.reference.NamedTargets;
import dev.darkroom.specs.lint.rule.reference.SecuritySchemes;
import dev.darkroom.specs.lint.rule.reference.SecurityScopes;
import dev.darkroom.specs.lint.rule.reference.UsedComponents;
import dev.darkroom.specs.lint.rule.schema.BoundedStrings;
import dev.darkroom.specs.lint.rule.schema.Described;
import dev.darkroom.specs.lint.rule.schema.MultipartEncoding;
import dev.darkroom.specs.lint.rule.schema.NamedSchemas;
import dev.darkroom.specs.lint.rule.schema.NullableSchemas;
import dev.darkroom.specs.lint.rule.schema.NumberFormats;
import dev.darkroom.specs.lint.rule.schema.Prose;
import dev.darkroom.specs.lint.rule.schema.ReadablePatterns;
import dev.darkroom.specs.lint.rule.schema.SchemaNames;
import dev.darkroom.specs.lint.rule.workflow.WorkflowCalls;
import dev.darkroom.specs.lint.rule.workflow.WorkflowExpressions;
import dev.darkroom.specs.lint.rule.workflow.WorkflowFile;
import dev.darkroom.specs.lint.rule.workflow.WorkflowForm;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The lists of rules, in the order in which findings are best repaired: one is often the cause of a later one. */
public final class Rules {

    /** That a document is right, whoever wrote it. */
    private static final List<Rule> CORRECTNESS = List.of(
            new ReadableText(),
            new VersionWords(),
            new PathForm(),
            new UnambiguousPaths(),
            new PathParameters(),
            new UniqueOperationIds(),
            new StatusCodes(),
            new SecuritySchemes(),
            new DiscriminatorMappings(),
            new ParserMessages());

    /** What a provider of ours says beyond that. */
    private static final List<Rule> DOCUMENTATION = List.of(
            new OpenApiVersion(),
            new BlockText(),
            new HttpsServers(),
            new Changelog(),
            new WholePaths(),
            new DeclaredTags(),
            new OperationIds(),
            new OneTag(),
            new Summaries(),
            new ExternalDocs(),
            new Secured(),
            new Outcomes(),
            new BareReferences(),
            new NamedTargets(),
            new UsedComponents(),
            new SecurityScopes(),
            new Links(),
            new CallbackAddresses(),
            new LifeCycles(),
            new SchemaNames(),
            new NamedSchemas(),
            new Described(),
            new Prose(),
            new NumberFormats(),
            new BoundedStrings(),
            new ReadablePatterns(),
            new NullableSchemas(),
            new MultipartEncoding(),
            new PresentExamples(),
            new ValidExamples(),
            new ValidDefaults(),
            new DateDefaults(),
            new KnownExtensions(),
            new PlainValues(),
            new SourceDocuments(),
            new Sources(),
            new Retries(),
            new ClientScopes(),
            new Dialect(),
            new Fidelity(),
            new Paging(),
            new Waiting(),
            new Scopes(),
            new OpenOrClosedEnums());

    private static final List<Rule> BASIC = concat(CORRECTNESS, SupportedConstruct.all());

    private static final Set<String> BASIC_NAMES =
            BASIC.stream().map(Rule::name).collect(Collectors.toUnmodifiableSet());

    private static final List<Rule> ALL = concat(BASIC, DOCUMENTATION);

    private static final Set<String> WORKFLOW_NAMES =
            ofWorkflows(WorkflowFile.NONE).stream().map(Rule::name).collect(Collectors.toUnmodifiableSet());

    private Rules() {}

    /** The rules of a file after Arazzo, whatever the profile. */
    public static List<Rule> ofWorkflows(WorkflowFile file) {
        return List.of(
                new ReadableText(), new WorkflowForm(file), new WorkflowCalls(file), new WorkflowExpressions(file));
    }

    /** The rules of a profile, and those of workflows. */
    public static List<Rule> all(Profile profile) {
        List<Rule> workflows = ofWorkflows(WorkflowFile.NONE);
        return concat(of(profile), workflows.subList(1, workflows.size()));
    }

    /** The rules of a profile. */
    public static List<Rule> of(Profile profile) {
        return profile == Profile.BASIC ? BASIC : ALL;
    }

    /** How wrong a document is that breaks the rule. */
    public static Severity severity(Rule rule) {
        return BASIC_NAMES.contains(rule.name()) || WORKFLOW_NAMES.contains(rule.name())
                ? Severity.ERROR
                : Severity.WARNING;
    }

    private static List<Rule> concat(List<? extends Rule> first, List<? extends Rule> second) {
        return Stream.<Rule>concat(first.stream(), second.stream()).toList();
    }
}
