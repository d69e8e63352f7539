# One projector of several: it keeps read models in MongoDB. Built from the repository's folder:
# docker build -f docker/projector.Dockerfile .
ARG NODE=24-bookworm-slim

FROM node:${NODE} AS build
WORKDIR /legation
COPY . .
# Compiled with all packages, then installed again without those that only compile and test; the sources stay here.
RUN npm ci --loglevel=error \
 && npm run build \
 && npm ci --omit=dev --workspace=@legation/projector --loglevel=error \
 && find libs apps \( -path '*/node_modules' -prune \) -o \( -name src -o -name '*.tsbuildinfo' -o -name 'tsconfig*.json' \) -prune -exec rm -rf {} + \
 && rm -rf scripts

FROM node:${NODE}
ENV NODE_ENV=production
COPY --from=build /legation /legation
WORKDIR /legation
# node's own user, by number, so that a host can tell that it is not root
USER 1000:1000
ENTRYPOINT ["node", "apps/projector/dist/main.js"]
