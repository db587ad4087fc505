# claimlint over the folder that is mounted at /copy:
#   docker build -t claimlint .
#   docker run --rm --network none -v "$PWD:/copy:ro" claimlint check content
FROM python:3.12-slim AS build
WORKDIR /src
COPY constraints.txt pyproject.toml README.md LICENSE ./
COPY src src
COPY policies policies
# hatchling is what builds; its version is one of those in constraints.txt.
RUN PIP_CONSTRAINT=/src/constraints.txt python -m pip wheel --no-cache-dir --no-deps --wheel-dir /dist .

FROM python:3.12-slim
COPY --from=build /src/constraints.txt /tmp/constraints.txt
COPY --from=build /dist /tmp/dist
RUN python -m pip install --no-cache-dir --no-compile -c /tmp/constraints.txt /tmp/dist/*.whl \
    && rm -rf /tmp/dist /tmp/constraints.txt \
    && useradd --system --no-create-home --uid 10001 claimlint
USER 10001
WORKDIR /copy
ENTRYPOINT ["claimlint"]
CMD ["check"]
