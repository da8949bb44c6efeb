import java.io.FileInputStream;
import java.io.InputStream;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.logging.LogManager;
import javax.xml.parsers.DocumentBuilderFactory;
import org.verapdf.gf.foundry.VeraGreenfieldFoundryProvider;
import org.verapdf.pdfa.Foundries;
import org.verapdf.pdfa.PDFAParser;
import org.verapdf.pdfa.PDFAValidator;
import org.verapdf.pdfa.flavours.PDFAFlavour;
import org.verapdf.pdfa.results.TestAssertion;
import org.verapdf.pdfa.results.ValidationResult;
import org.verapdf.pdfa.validation.profiles.ErrorDetails;
import org.verapdf.pdfa.validation.profiles.Profiles;
import org.verapdf.pdfa.validation.profiles.Rule;
import org.verapdf.pdfa.validation.profiles.RuleId;
import org.verapdf.pdfa.validation.profiles.ValidationProfile;
import org.verapdf.pdfa.validation.profiles.Variable;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;

/**
 * Says of each file, against each flavour, whether veraPDF finds it compliant: one line a file and flavour.
 *
 * <p>The jar at hand has veraPDF's engine and profiles, but no JAXB to read the profiles with: they are read here.
 */
public class VeraPdf {
    private static final String FOLDER = "/org/verapdf/pdfa/validation/";
    private static final Map<String, String> PROFILES = Map.of("ua1", "PDFUA-1.xml", "2a", "PDFA-2A.xml");

    /** @param args flavours (ua1, 2a), then --, then files */
    public static void main(String[] args) throws Exception {
        LogManager.getLogManager().reset();
        VeraGreenfieldFoundryProvider.initialise();
        int flavours = Arrays.asList(args).indexOf("--");
        for (int flavour = 0; flavour < flavours; flavour++) {
            ValidationProfile profile = profile(args[flavour]);
            for (int file = flavours + 1; file < args.length; file++) {
                System.out.println(args[flavour] + " " + args[file] + " " + verdict(args[file], profile));
            }
        }
    }

    private static String verdict(String file, ValidationProfile profile) throws Exception {
        try (InputStream stream = new FileInputStream(file);
                PDFAParser parser = Foundries.defaultInstance().createParser(stream, profile.getPDFAFlavour());
                PDFAValidator validator = Foundries.defaultInstance().createValidator(profile, false)) {
            ValidationResult result = validator.validate(parser);
            StringBuilder words = new StringBuilder(result.isCompliant() ? "compliant" : "fails");
            words.append(", ").append(result.getTotalAssertions()).append(" checks");
            for (TestAssertion found : result.getTestAssertions()) {
                if (found.getStatus() == TestAssertion.Status.FAILED) {
                    words.append("; ").append(found.getRuleId().getClause()).append('-');
                    words.append(found.getRuleId().getTestNumber()).append(' ').append(found.getMessage());
                }
            }
            return words.toString();
        }
    }

    private static ValidationProfile profile(String name) throws Exception {
        DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
        try (InputStream stream = Foundries.class.getResourceAsStream(FOLDER + PROFILES.get(name))) {
            Element root = factory.newDocumentBuilder().parse(stream).getDocumentElement();
            Set<Rule> rules = new HashSet<>();
            for (Element rule : named(root, "rule")) {
                rules.add(rule(rule));
            }
            Set<Variable> variables = new HashSet<>();
            for (Element found : named(root, "variable")) {
                String of = found.getAttribute("object");
                String start = text(found, "defaultValue");
                variables.add(
                        Profiles.variableFromValues(found.getAttribute("name"), of, start, text(found, "value")));
            }
            return Profiles.profileFromValues(
                    PDFAFlavour.byFlavourId(name),
                    Profiles.profileDetailsFromValues(name, "", "", new java.util.Date(0)),
                    "",
                    rules,
                    variables);
        }
    }

    private static Rule rule(Element rule) {
        Element id = named(rule, "id").get(0);
        RuleId identifier = Profiles.ruleIdFromValues(
                PDFAFlavour.Specification.valueOf(id.getAttribute("specification")),
                id.getAttribute("clause"),
                Integer.parseInt(id.getAttribute("testNumber")));
        ErrorDetails error = Profiles.errorFromValues(text(rule, "message"), List.of());
        Boolean deferred = rule.hasAttribute("deferred") ? Boolean.valueOf(rule.getAttribute("deferred")) : null;
        return Profiles.ruleFromValues(
                identifier,
                rule.getAttribute("object"),
                deferred,
                rule.getAttribute("tags"),
                text(rule, "description"),
                text(rule, "test"),
                error,
                List.of());
    }

    private static String text(Element element, String name) {
        List<Element> found = named(element, name);
        return found.isEmpty() ? "" : found.get(0).getTextContent().strip();
    }

    private static List<Element> named(Element element, String name) {
        NodeList found = element.getElementsByTagName(name);
        Element[] elements = new Element[found.getLength()];
        Arrays.setAll(elements, place -> (Element) found.item(place));
        return List.of(elements);
    }
}
