import java.io.FileInputStream;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.logging.LogManager;
import org.verapdf.gf.foundry.VeraGreenfieldFoundryProvider;
import org.verapdf.pdfa.Foundries;
import org.verapdf.pdfa.PDFAParser;
import org.verapdf.pdfa.flavours.PDFAFlavour;
import org.verapdf.pdfa.results.TestAssertion;
import org.verapdf.pdfa.results.ValidationResult;
import org.verapdf.pdfa.validation.profiles.Profiles;
import org.verapdf.pdfa.validation.profiles.ValidationProfile;
import org.verapdf.pdfa.validation.validators.ValidatorFactory;

/**
 * Drives veraPDF's engine: {@code VeraCheck ua1|2a FILE...} prints one JSON line per file. Profiles
 * are read by {@code VeraProfile}, which the check of a build uses, too.
 */
public final class VeraCheck {
  private static final Map<String, String> PROFILES = Map.of("ua1", "PDFUA-1", "2a", "PDFA-2A");

  public static void main(String[] args) throws Exception {
    LogManager.getLogManager().reset();
    if (args[0].equals("--version")) {
      String version = PDFAParser.class.getPackage().getImplementationVersion();
      System.out.println("{\"version\":" + Json.quote(version == null ? "1.31" : version) + "}");
      return;
    }
    VeraGreenfieldFoundryProvider.initialise();
    PDFAFlavour flavour = PDFAFlavour.fromString(args[0]);
    ValidationProfile profile = VeraProfile.read(PROFILES.get(args[0]), flavour);
    for (int i = 1; i < args.length; i++) System.out.println(examine(args[i], profile, flavour));
  }

  private static String examine(String file, ValidationProfile profile, PDFAFlavour flavour) {
    try (InputStream in = new FileInputStream(file);
        PDFAParser parser = Foundries.defaultInstance().createParser(in, flavour)) {
      ValidationResult result =
          ValidatorFactory.createValidator(profile, -1, false, true, false).validate(parser);
      return answer(file, result);
    } catch (Exception | StackOverflowError e) {
      return "{\"file\":" + Json.quote(file) + ",\"error\":" + Json.quote(e.toString()) + "}";
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
                "{\"rule\":" + Json.quote(rule) + ",\"count\":" + count
                    + ",\"example\":" + Json.quote(examples.get(rule)) + "}"));
    return "{\"file\":" + Json.quote(file) + ",\"compliant\":" + result.isCompliant()
        + ",\"checks\":" + result.getTotalAssertions()
        + ",\"failed\":[" + String.join(",", failed) + "]}";
  }
}
