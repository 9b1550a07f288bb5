/**
 * The house style as a test: {@link sekisho.house.HouseRulesTest} reads the source of every module and names each place
 * that breaks a rule.
 *
 * <p>A {@link sekisho.house.Rule} is a pure function from one {@link sekisho.house.Source} to its offences;
 * {@link sekisho.house.HouseRules} lists them all, {@link sekisho.house.Rooms} is the table of which package is a room. A
 * rule sees the code with comments and literals blanked out, so that a word in a sentence breaks nothing.
 * {@link sekisho.house.RulesTest} breaks every rule once on purpose: a rule that finds nothing anywhere is no rule.
 */
package sekisho.house;
