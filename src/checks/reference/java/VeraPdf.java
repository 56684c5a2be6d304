import java.io.FileInputStream;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Date;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
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
 * Drives veraPDF's engine: a file's path in, JSON out, with one result for PDF/UA-1 and one for
 * PDF/A-2a. The jar lacks the binding that usually reads profiles, so the JDK's own parser reads them.
 */
public final class VeraPdf implements Function<String, String> {
  private static final Map<String, String> PROFILES =
      new TreeMap<>(Map.of("ua1", "PDFUA-1", "2a", "PDFA-2A"));

  /** Failures of one rule that are told with their place; all are counted. */
  private static final int TOLD = 25;

  private final Map<String, ValidationProfile> profiles = new HashMap<>();

  public VeraPdf() throws Exception {
    VeraGreenfieldFoundryProvider.initialise();
    for (String flavour : PROFILES.keySet()) {
      profiles.put(
          flavour, readProfile(PROFILES.get(flavour), PDFAFlavour.fromString(flavour)));
    }
  }

  @Override
  public String apply(String file) {
    List<String> results = new ArrayList<>();
    for (String flavour : PROFILES.keySet()) results.add(examine(file, flavour));
    return "{\"results\":[" + String.join(",", results) + "]}";
  }

  private String examine(String file, String name) {
    PDFAFlavour flavour = PDFAFlavour.fromString(name);
    try (InputStream in = new FileInputStream(file);
        PDFAParser parser = Foundries.defaultInstance().createParser(in, flavour)) {
      ValidationResult result =
          ValidatorFactory.createValidator(profiles.get(name), -1, false, true, false)
              .validate(parser);
      return answer(name, result);
    } catch (Exception failure) {
      throw new IllegalStateException(failure.toString(), failure);
    }
  }

  private static String answer(String flavour, ValidationResult result) {
    Map<String, List<TestAssertion>> failed = new TreeMap<>();
    for (TestAssertion assertion : result.getTestAssertions()) {
      if (assertion.getStatus() != TestAssertion.Status.FAILED) continue;
      String rule = assertion.getRuleId().getClause() + "-" + assertion.getRuleId().getTestNumber();
      failed.computeIfAbsent(rule, each -> new ArrayList<>()).add(assertion);
    }
    List<String> counted = new ArrayList<>();
    List<String> told = new ArrayList<>();
    failed.forEach(
        (rule, all) -> {
          counted.add(quote(rule) + ":" + all.size());
          int count = Math.min(all.size(), TOLD);
          // Spread over the file: the first pages hold what no author wrote.
          for (int i = 0; i < count; i++) {
            TestAssertion one = all.get((int) ((long) i * all.size() / count));
            told.add(
                "{\"rule\":" + quote(rule) + ",\"message\":" + quote(one.getMessage())
                    + ",\"context\":" + quote(one.getLocation().getContext()) + "}");
          }
        });
    return "{\"flavour\":" + quote(flavour) + ",\"compliant\":" + result.isCompliant()
        + ",\"checks\":" + result.getTotalAssertions()
        + ",\"counts\":{" + String.join(",", counted) + "}"
        + ",\"failures\":[" + String.join(",", told) + "]}";
  }

  private static ValidationProfile readProfile(String name, PDFAFlavour flavour) throws Exception {
    String path = "/org/verapdf/pdfa/validation/" + name + ".xml";
    try (InputStream in = VeraPdf.class.getResourceAsStream(path)) {
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
