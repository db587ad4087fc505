#!/usr/bin/env bash
# The step of action.yml that checks: annotations on standard output, a SARIF log, a summary.
#
# Takes its inputs from the environment, so that no input is ever read as shell code:
# CLAIMLINT_PATHS (one a line), CLAIMLINT_POLICY, CLAIMLINT_BASELINE, CLAIMLINT_FAIL_ON,
# CLAIMLINT_ANNOTATIONS, CLAIMLINT_COMMIT and CLAIMLINT (the program). Ends with 0 if the check could
# run; its own exit code becomes the output exit-code, so that later steps can use what was found.
set -euo pipefail

program=${CLAIMLINT:-claimlint}
reports=${RUNNER_TEMP:?}/claimlint
sarif=$reports/claimlint.sarif
summary=$reports/summary.md
mkdir -p "$reports"

options=(--fail-on "${CLAIMLINT_FAIL_ON:-error}")
if [ -n "${CLAIMLINT_POLICY:-}" ]; then options+=(--policy "$CLAIMLINT_POLICY"); fi
if [ -n "${CLAIMLINT_BASELINE:-}" ]; then options+=(--baseline "$CLAIMLINT_BASELINE"); fi

paths=()
while IFS= read -r path; do
    path=${path%$'\r'}
    if [ -n "$path" ]; then paths+=("$path"); fi
done <<<"${CLAIMLINT_PATHS:-}"
if [ ${#paths[@]} -eq 0 ]; then paths=(.); fi

# A report in the format $1, to the file $2 if there is one. Findings (1) and unread input (3) are
# results; anything else means that nothing was judged.
check() {
    local format=$1 code=0
    shift
    "$program" check --format "$format" "${options[@]}" "$@" -- "${paths[@]}" || code=$?
    case $code in
        0 | 1 | 3) result=$code ;;
        *) exit "$code" ;;
    esac
}

result=0
check sarif --output "$sarif"
check markdown --output "$summary"
if [ "${CLAIMLINT_ANNOTATIONS:-true}" = true ]; then check github; fi

# Comments know no relative links. Only the summary's own links have "](./": content is escaped.
if [ -n "${GITHUB_REPOSITORY:-}" ] && [ -n "${CLAIMLINT_COMMIT:-}" ]; then
    base=${GITHUB_SERVER_URL:-https://github.com}/$GITHUB_REPOSITORY/blob/$CLAIMLINT_COMMIT
    sed "s|\](\./|](${base}/|g" "$summary" >"$summary.linked"
    mv "$summary.linked" "$summary"
fi

cat "$summary" >>"${GITHUB_STEP_SUMMARY:-/dev/null}"
{
    echo "exit-code=$result"
    echo "sarif-file=$sarif"
    echo "summary-file=$summary"
} >>"${GITHUB_OUTPUT:-/dev/stdout}"
