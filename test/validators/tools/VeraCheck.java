import java.io.FileInputStream;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Date;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.logging.LogManager;
import javax.xml.parsers.DocumentBuilderFactory;
import org.verapdf.gf.foundry.VeraGreenfieldFoundryProvider;
import org.verapdf.pdfa.Foundries;
import org.verapdf.pdfa.PDFAParser;
import org.verapdf.pdfa.flavours.PDFAFlavour;
import org.verapdf.pdfa.results.TestAssertion;
import org.verapdf.pdfa.results.ValidationResult;
import org.verapdf.pdfa.validation.profiles.ErrorArgument;
import org.verapdf.pdfa.validation.profiles.ErrorArgumentImpl;
import org.verapdf.pdfa.validation.profiles.Profiles;
import org.verapdf.pdfa.validation.profiles.Rule;
import org.verapdf.pdfa.validation.profiles.ValidationProfile;
import org.verapdf.pdfa.validation.profiles.Variable;
import org.verapdf.pdfa.validation.validators.ValidatorFactory;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.w3c.dom.NodeList;

/**
 * Drives veraPDF's engine: {@code VeraCheck ua1|2a FILE...} prints one JSON line per file. The jar
 * lacks the binding that usually reads profiles, so the profile is read with the JDK's own parser.
 */
public final class VeraCheck {
  private static final Map<String, String> PROFILES = Map.of("ua1", "PDFUA-1", "2a", "PDFA-2A");

  public static void main(String[] args) throws Exception {
    LogManager.getLogManager().reset();
    if (args[0].equals("--version")) {
      String version = PDFAParser.class.getPackage().getImplementationVersion();
      System.out.println("{\"version\":" + quote(version == null ? "1.31" : version) + "}");
      return;
    }
    VeraGreenfieldFoundryProvider.initialise();
    PDFAFlavour flavour = PDFAFlavour.fromString(args[0]);
    ValidationProfile profile = readProfile(PROFILES.get(args[0]), flavour);
    for (int i = 1; i < args.length; i++) System.out.println(examine(args[i], profile, flavour));
  }

  private static String examine(String file, ValidationProfile profile, PDFAFlavour flavour) {
    try (InputStream in = new FileInputStream(file);
        PDFAParser parser = Foundries.defaultInstance().createParser(in, flavour)) {
      ValidationResult result =
          ValidatorFactory.createValidator(profile, -1, false, true, false).validate(parser);
      return answer(file, result);
    } catch (Exception | StackOverflowError e) {
      return "{\"file\":" + quote(file) + ",\"error\":" + quote(e.toString()) + "}";
    }
  }

  private static String answer(String file, ValidationResult result) {
    Map<String, Integer> counts = new TreeMap<>();
    Map<String, String> examples = new TreeMap<>();
    for (TestAssertion assertion : result.getTestAssertions()) {
      if (assertion.getStatus() != TestAssertion.Status.FAILED) continue;
      String rule = assertion.getRuleId().getClause() + "-" + assertion.getRuleId().getTestNumber();
      counts.merge(rule, 1, Integer::sum);
      examples.putIfAbsent(
          rule, assertion.getMessage() + " @ " + assertion.getLocation().getContext());
    }
    List<String> failed = new ArrayList<>();
    counts.forEach(
        (rule, count) ->
            failed.add(
                "{\"rule\":" + quote(rule) + ",\"count\":" + count
                    + ",\"example\":" + quote(examples.get(rule)) + "}"));
    return "{\"file\":" + quote(file) + ",\"compliant\":" + result.isCompliant()
        + ",\"checks\":" + result.getTotalAssertions()
        + ",\"failed\":[" + String.join(",", failed) + "]}";
  }

  private static ValidationProfile readProfile(String name, PDFAFlavour flavour) throws Exception {
    String path = "/org/verapdf/pdfa/validation/" + name + ".xml";
    try (InputStream in = VeraCheck.class.getResourceAsStream(path)) {
      Document xml = DocumentBuilderFactory.newInstance().newDocumentBuilder().parse(in);
      SortedSet<Rule> rules =
          new TreeSet<>(
              Comparator.comparing((Rule rule) -> rule.getRuleId().getClause())
                  .thenComparing(rule -> rule.getRuleId().getTestNumber()));
      for (Element rule : elements(xml.getDocumentElement(), "rule")) rules.add(readRule(rule));
      Set<Variable> variables = new HashSet<>();
      for (Element each : elements(xml.getDocumentElement(), "variable")) {
        variables.add(
            Profiles.variableFromValues(
                each.getAttribute("name"),
                each.getAttribute("object"),
                childText(each, "defaultValue"),
                childText(each, "value")));
      }
      return Profiles.profileFromValues(
          flavour,
          Profiles.profileDetailsFromValues(name, name, "veraPDF", new Date(0)),
          "",
          rules,
          variables);
    }
  }

  private static Rule readRule(Element rule) {
    Element id = elements(rule, "id").get(0);
    Element error = elements(rule, "error").get(0);
    List<ErrorArgument> arguments = new ArrayList<>();
    for (Element each : elements(error, "argument")) {
      arguments.add(ErrorArgumentImpl.fromValues(each.getTextContent(), null, null));
    }
    String deferred = rule.getAttribute("deferred");
    return Profiles.ruleFromValues(
        Profiles.ruleIdFromValues(
            PDFAFlavour.Specification.valueOf(id.getAttribute("specification")),
            id.getAttribute("clause"),
            Integer.parseInt(id.getAttribute("testNumber"))),
        rule.getAttribute("object"),
        deferred.isEmpty() ? null : Boolean.valueOf(deferred),
        rule.getAttribute("tags"),
        childText(rule, "description"),
        childText(rule, "test"),
        Profiles.errorFromValues(childText(error, "message"), arguments),
        new ArrayList<>());
  }

  private static List<Element> elements(Element parent, String name) {
    NodeList list = parent.getElementsByTagName(name);
    List<Element> found = new ArrayList<>();
    for (int i = 0; i < list.getLength(); i++) found.add((Element) list.item(i));
    return found;
  }

  private static String childText(Element parent, String name) {
    for (Node node = parent.getFirstChild(); node != null; node = node.getNextSibling()) {
      if (node instanceof Element && node.getNodeName().equals(name)) return node.getTextContent();
    }
    return "";
  }

  private static String quote(String text) {
    StringBuilder quoted = new StringBuilder("\"");
    for (char c : String.valueOf(text).toCharArray()) {
      if (c == '"' || c == '\\') quoted.append('\\').append(c);
      else if (c < 32) quoted.append(String.format("\\u%04x", (int) c));
      else quoted.append(c);
    }
    return quoted.append('"').toString();
  }
}
