package dev.darkroom.campaigns;

/** The page of the documentation that says what came of the campaigns, a marked part for each. */
final class ReliabilityPage {

    private ReliabilityPage() {}

    /**
     * The page with another outcome of a campaign.
     *
     * @throws IllegalArgumentException if the page has no part for it
     */
    static String replaced(String page, String campaign, String outcome) {
        String begin = "<!-- " + campaign + " -->\n";
        String end = "<!-- /" + campaign + " -->";
        int from = page.indexOf(begin);
        int to = page.indexOf(end, Math.max(from, 0));
        if (from < 0 || to < 0) {
            throw new IllegalArgumentException("the page has no lines " + begin.strip() + " and " + end);
        }
        return page.substring(0, from + begin.length()) + outcome + page.substring(to);
    }
}
