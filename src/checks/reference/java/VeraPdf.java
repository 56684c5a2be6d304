import java.io.FileInputStream;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import org.verapdf.gf.foundry.VeraGreenfieldFoundryProvider;
import org.verapdf.pdfa.Foundries;
import org.verapdf.pdfa.PDFAParser;
import org.verapdf.pdfa.flavours.PDFAFlavour;
import org.verapdf.pdfa.results.TestAssertion;
import org.verapdf.pdfa.results.ValidationResult;
import org.verapdf.pdfa.validation.profiles.ValidationProfile;
import org.verapdf.pdfa.validation.validators.ValidatorFactory;

/**
 * Drives veraPDF's engine: a file's path in, JSON out, with one result for PDF/UA-1 and one for
 * PDF/A-2a.
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
          flavour, VeraProfile.read(PROFILES.get(flavour), PDFAFlavour.fromString(flavour)));
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
          counted.add(Json.quote(rule) + ":" + all.size());
          int count = Math.min(all.size(), TOLD);
          // Spread over the file: the first pages hold what no author wrote.
          for (int i = 0; i < count; i++) {
            TestAssertion one = all.get((int) ((long) i * all.size() / count));
            told.add(
                "{\"rule\":" + Json.quote(rule) + ",\"message\":" + Json.quote(one.getMessage())
                    + ",\"context\":" + Json.quote(one.getLocation().getContext()) + "}");
          }
        });
    return "{\"flavour\":" + Json.quote(flavour) + ",\"compliant\":" + result.isCompliant()
        + ",\"checks\":" + result.getTotalAssertions()
        + ",\"counts\":{" + String.join(",", counted) + "}"
        + ",\"failures\":[" + String.join(",", told) + "]}";
  }
}
