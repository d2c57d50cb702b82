// Holds the image. Nobody signs in to it with a password: whoever builds does so as themselves, the server as its identity.
param name string
param location string
param readerPrincipalId string

var pullRole = subscriptionResourceId('Microsoft.Authorization/roleDefinitions', '7f951dda-4ed3-4680-a7ca-43fe172d538d')

resource registry 'Microsoft.ContainerRegistry/registries@2023-07-01' = {
  // Names of registries are of the whole world, and of letters and digits.
  name: '${replace(name, '-', '')}${uniqueString(resourceGroup().id)}'
  location: location
  sku: { name: 'Basic' }
  properties: { adminUserEnabled: false }
}

resource pull 'Microsoft.Authorization/roleAssignments@2022-04-01' = {
  name: guid(registry.id, readerPrincipalId, pullRole)
  scope: registry
  properties: {
    roleDefinitionId: pullRole
    principalId: readerPrincipalId
    principalType: 'ServicePrincipal'
  }
}

output host string = registry.properties.loginServer
output name string = registry.name
