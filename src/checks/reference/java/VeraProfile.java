import java.io.InputStream;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Date;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import javax.xml.parsers.DocumentBuilderFactory;
import org.verapdf.pdfa.flavours.PDFAFlavour;
import org.verapdf.pdfa.validation.profiles.ErrorArgument;
import org.verapdf.pdfa.validation.profiles.ErrorArgumentImpl;
import org.verapdf.pdfa.validation.profiles.Profiles;
import org.verapdf.pdfa.validation.profiles.Rule;
import org.verapdf.pdfa.validation.profiles.ValidationProfile;
import org.verapdf.pdfa.validation.profiles.Variable;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.w3c.dom.NodeList;

/**
 * Reads a profile of veraPDF from its own jar. The jar lacks the binding that usually does it, so the
 * JDK's own parser reads the XML. The check of a build and the project's tests both use it.
 */
public final class VeraProfile {
  private VeraProfile() {}

  /** The profile of a flavour: {@code PDFUA-1}, {@code PDFA-2A}. */
  public static ValidationProfile read(String name, PDFAFlavour flavour) throws Exception {
    String path = "/org/verapdf/pdfa/validation/" + name + ".xml";
    try (InputStream in = VeraProfile.class.getResourceAsStream(path)) {
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
}
